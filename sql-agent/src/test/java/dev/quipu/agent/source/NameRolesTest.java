package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.source.NameRoles.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameRolesTest {
    @Test
    void knowsAWordAndItsStem() {
        NameRoles roles = new NameRoles(List.of("# why", "", "self,manager,an employee above another"));

        assertThat(roles.has(Role.SELF, "manager")).isTrue();
        assertThat(roles.has(Role.SELF, "manag")).isTrue();
        assertThat(roles.has(Role.CODE, "manager")).isFalse();
    }

    @Test
    void refusesARuleWithoutAReasonWithAnUnknownRoleOrSaidTwice() {
        assertThatThrownBy(() -> new NameRoles(List.of("self,manager")))
                .hasMessage("name-roles.csv line 1: write role,word,reason");
        assertThatThrownBy(() -> new NameRoles(List.of("#", "shelf,manager,why")))
                .hasMessageStartingWith("name-roles.csv line 2: no role is called shelf; write one of [identifier,");
        assertThatThrownBy(() -> new NameRoles(List.of("self,manager,why", "self,manager,why")))
                .hasMessage("name-roles.csv line 2: manager stands twice");
    }

    @Test
    void hasAWordForEveryRole() {
        NameRoles roles = NameRoles.read();

        assertThat(List.of("id", "zip", "title", "ref", "status", "dob", "yr", "parent", "qty"))
                .zipSatisfy(
                        List.of(Role.values()),
                        (word, role) -> assertThat(roles.has(role, word)).isTrue());
    }
}
