package dev.quipu.bot.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with environment variables in the place of a dollar sign and a name in braces; two dollar signs before the brace
 * stand for one and are left alone.
 *
 * @param missing the variables that are not set
 */
record Substitution(String text, Set<String> missing) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}");

    static Substitution of(String text, Map<String, String> environment) {
        Set<String> missing = new TreeSet<>();
        String replaced = VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? "${" : lookUp(match.group(1).strip(), environment, missing)));
        return new Substitution(replaced, missing);
    }

    private static String lookUp(String name, Map<String, String> environment, Set<String> missing) {
        if (!environment.containsKey(name)) {
            missing.add(name);
        }
        return environment.getOrDefault(name, "");
    }
}
