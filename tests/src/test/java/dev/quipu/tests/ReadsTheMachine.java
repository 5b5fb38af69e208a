package dev.quipu.tests;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** A call that makes a program depend on when and where it runs, or ends it. */
final class ReadsTheMachine extends DescribedPredicate<JavaMethodCall> {
    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.time.ZoneId.systemDefault",
            "java.time.InstantSource.system",
            "java.util.TimeZone.getDefault");

    ReadsTheMachine() {
        super("reads the clock or the zone of the machine, or ends the program");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        String owner = target.getOwner().getFullName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean clock = owner.equals("java.time.Clock") && target.getName().startsWith("system");
        return now || clock || CALLS.contains(owner + "." + target.getName());
    }
}
