package dev.quipu.agent.guard.text;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.DescribeStatement;
import net.sf.jsqlparser.statement.ExplainStatement;
import net.sf.jsqlparser.statement.ShowColumnsStatement;
import net.sf.jsqlparser.statement.ShowStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.piped.FromQuery;
import net.sf.jsqlparser.statement.select.ForClause;
import net.sf.jsqlparser.statement.select.ForMode;
import net.sf.jsqlparser.statement.select.MySqlSelectIntoClause;
import net.sf.jsqlparser.statement.select.PivotQuery;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.show.ShowTablesStatement;
import org.jspecify.annotations.Nullable;

/**
 * Walks everything that JSqlParser made of a text, field by field, because its visitors miss aggregates' ORDER BY, method
 * chains and slices.
 */
public final class SyntaxWalk {
    private static final int DEEPEST = 3_000;
    private static final Set<String> SKIPPED = Set.of("node", "jjtree", "parent");
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SyntaxWalk() {}

    /** The name of something that does more than read, if there is any. */
    public static Optional<String> forbidden(Statement statement) {
        boolean unknown = statement instanceof DescribeStatement
                || statement instanceof ExplainStatement
                || statement instanceof ShowStatement
                || statement instanceof ShowColumnsStatement
                || statement instanceof ShowTablesStatement;
        return unknown ? Optional.empty() : new SyntaxWalk().walk(statement, 0);
    }

    private Optional<String> walk(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return walk(optional.orElse(null), depth + 1);
        }
        if (value instanceof Map<?, ?> map) {
            return walk(map.keySet(), depth + 1).or(() -> walk(map.values(), depth + 1));
        }
        if (value instanceof Iterable<?> many && !ours(value)) {
            return walkAll(many, depth);
        }
        if (value instanceof Object[] many) {
            return walkAll(Arrays.asList(many), depth);
        }
        if (!ours(value) || value instanceof Token || !seen.add(value)) {
            return Optional.empty();
        }
        return name(value)
                .or(() -> value instanceof Iterable<?> many ? walkAll(many, depth) : Optional.empty())
                .or(() -> walkFields(value, depth));
    }

    private Optional<String> walkAll(Iterable<?> many, int depth) {
        for (Object element : many) {
            Optional<String> found = walk(element, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean ours(Object value) {
        return value.getClass().getName().startsWith("net.sf.jsqlparser.") && !(value instanceof Enum);
    }

    private static Optional<String> name(Object value) {
        boolean reads = value instanceof Select
                || value instanceof FromQuery
                || value instanceof PivotQuery
                || value instanceof TableStatement;
        if (value instanceof Statement && !reads) {
            return Optional.of(value.getClass().getSimpleName().replace("Statement", ""));
        }
        if (value instanceof UserVariable) {
            return Optional.of("a variable");
        }
        if (value instanceof ForClause || value instanceof ForMode) {
            return Optional.of("FOR");
        }
        boolean into = value instanceof MySqlSelectIntoClause
                || (value instanceof PlainSelect select
                        && ((select.getIntoTables() != null
                                        && !select.getIntoTables().isEmpty())
                                || select.getIntoTempTable() != null));
        return into ? Optional.of("INTO") : Optional.empty();
    }

    private Optional<String> walkFields(Object value, int depth) {
        for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean skip = Modifier.isStatic(field.getModifiers())
                        || field.getType().isPrimitive()
                        || field.getType() == String.class
                        || SKIPPED.contains(field.getName());
                Optional<String> found = skip ? Optional.empty() : walk(read(field, value), depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            return field.trySetAccessible() ? field.get(value) : null;
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
