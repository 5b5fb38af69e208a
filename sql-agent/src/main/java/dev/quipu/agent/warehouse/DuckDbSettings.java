package dev.quipu.agent.warehouse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;

/** How a DuckDB file is opened so that nothing but reading its tables is left. */
final class DuckDbSettings {
    private DuckDbSettings() {}

    /** All connections to one file in one process have to be opened with the same properties. */
    static Properties properties(WarehouseLimits limits) {
        Properties properties = new Properties();
        properties.setProperty("access_mode", "READ_ONLY");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("allow_persistent_secrets", "false");
        properties.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        properties.setProperty("threads", String.valueOf(limits.threads()));
        properties.setProperty("temp_directory", "");
        properties.setProperty(
                "max_execution_time", String.valueOf(limits.longest().toMillis()));
        properties.setProperty("errors_as_json", "true");
        return properties;
    }

    /** What can only be set once the file is open; the last line closes all settings for good. */
    static List<String> lockdown(ZoneId zone) throws WarehouseException {
        return List.of(
                "SET GLOBAL TimeZone = '" + engineName(zone) + "'",
                "SET disabled_filesystems = 'LocalFileSystem'",
                "SET lock_configuration = true");
    }

    /** The engine knows zones of the tz database and no offsets; POSIX names count westwards. */
    static String engineName(ZoneId zone) throws WarehouseException {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId().replace("'", "");
        }
        int seconds = offset.getTotalSeconds();
        if (seconds % 3600 != 0) {
            throw new WarehouseException(
                    WarehouseException.Kind.SOURCE,
                    "the zone " + zone + " of the source is not a whole number of hours from UTC",
                    "write the name of a zone, such as Asia/Kolkata");
        }
        int hours = -seconds / 3600;
        return hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "+" : "") + hours;
    }
}
