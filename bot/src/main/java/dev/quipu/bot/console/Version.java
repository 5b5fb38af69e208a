package dev.quipu.bot.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (@Nullable
                InputStream stream =
                        Version.class.getResourceAsStream("/META-INF/maven/dev.quipu/quipu-bot/pom.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        }
        return new String[] {"quipu " + properties.getProperty("version", "without a jar")};
    }
}
