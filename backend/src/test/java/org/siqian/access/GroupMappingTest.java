package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.siqian.access.GroupMapping.Grant;

/** The operator's configuration of OpenID, and what other systems' names may become here. */
class GroupMappingTest {
    @Test
    void groups_grant_what_is_configured_in_its_order_and_nothing_else() {
        var mapping = GroupMapping.of("/a/b=KX-500101:REPORTER, /kepu=KX-DEPT-KPB:REVIEWER,/kepu=KX-DEPT-KPB:REPORTER");
        assertThat(mapping.grantsOf(Set.of("/kepu", "/a/b", "/nobody")))
                .containsExactly(
                        new Grant("KX-500101", Role.REPORTER), new Grant("KX-DEPT-KPB", Role.REVIEWER), new Grant("KX-DEPT-KPB", Role.REPORTER));
        assertThat(mapping.grantsOf(Set.of("/a", "/A/B", ""))).isEmpty();
    }

    @Test
    void a_mapping_that_cannot_be_read_stops_the_start_and_names_the_part() {
        for (String bad : new String[] {"/a", "/a=KX-500101", "/a=KX-500101:BOSS", "=KX-500101:REPORTER", "/a=:REPORTER"}) {
            assertThatThrownBy(() -> GroupMapping.of("/ok=KX-500101:REPORTER," + bad)).hasMessageContaining(bad);
        }
    }

    @Test
    void half_a_configuration_stops_the_start() {
        assertThatThrownBy(() -> new OpenIdSettings(
                        Optional.of("https://id.example.org"), Optional.of("siqian"), Optional.empty(), Optional.empty(), "groups", "登录", Optional.empty()))
                .hasMessageContaining("SIQIAN_OIDC_CLIENT_SECRET");
    }

    @Test
    void names_from_elsewhere_become_harmless_here() {
        assertThat(OpenIdPerson.safe("Li.Ming@example.org")).isEqualTo("li.ming");
        assertThat(OpenIdPerson.safe("李明")).isEqualTo("李明");
        assertThat(OpenIdPerson.safe("аdmin<script>\n")).isEqualTo("-dmin-script-"); // the first letter is Cyrillic
        assertThat(OpenIdPerson.safe("@")).isEqualTo("openid");
        assertThat(OpenIdPerson.safe("x".repeat(500))).hasSize(40);
    }

    @Test
    void only_an_address_of_the_page_is_returned_to() {
        for (String ours : new String[] {"/", "/reports", "/reports?year=2023#top", "/apiary"}) {
            assertThat(OpenIdResource.pageAddress(ours)).isEqualTo(ours);
        }
        assertThat(OpenIdResource.pageAddress("/单位")).isEqualTo("/%E5%8D%95%E4%BD%8D");
        for (String bad : new String[] {null, "", "reports", "//evil.example", "/\\evil.example", "https://evil.example", "/api/v1/session", "/q", "/a\r\nX: y", "/a b"}) {
            assertThat(OpenIdResource.pageAddress(bad)).as(bad).isEqualTo("/");
        }
    }
}
