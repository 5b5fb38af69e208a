package dev.quipu.agent.offline.reading;

import java.util.List;
import java.util.Set;

/** Words for people: they do things, whereas other things have something done to them. */
final class PersonWords {
    private static final Set<String> STEMS = Set.of(
            "custom",
            "client",
            "person",
            "employe",
            "user",
            "patient",
            "student",
            "member",
            "staff",
            "driver",
            "doctor",
            "teacher",
            "instructor",
            "player",
            "artist",
            "author",
            "compani",
            "supplier",
            "vendor",
            "salesperson",
            "guest",
            "buyer",
            "subscrib",
            "visitor",
            "owner",
            "manag",
            "professor",
            "agent");

    private PersonWords() {}

    static boolean any(List<String> stems) {
        return stems.stream().anyMatch(STEMS::contains);
    }
}
