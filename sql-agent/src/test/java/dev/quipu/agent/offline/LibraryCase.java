package dev.quipu.agent.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with the SQL that it means.
 *
 * @param followsUp continues the thread of the questions before
 * @param sql empty when the question has to be declined
 */
record LibraryCase(String question, boolean followsUp, String sql) {
    static List<LibraryCase> all() throws IOException {
        List<LibraryCase> cases = new ArrayList<>();
        String question = "";
        boolean followsUp = false;
        for (String line : Library.resource("library-questions.txt").split("\n")) {
            if (line.startsWith("? ") || line.startsWith("& ")) {
                question = line.substring(2).strip();
                followsUp = line.startsWith("&");
            } else if (line.startsWith("=") || line.startsWith("!")) {
                cases.add(new LibraryCase(question, followsUp, line.substring(1).strip()));
            }
        }
        return cases;
    }

    static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
