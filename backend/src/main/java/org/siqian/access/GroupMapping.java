package org.siqian.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which group of the OpenID provider means which role in which unit, as the operator set it. */
public final class GroupMapping {
    /** One role in one unit. */
    record Grant(String organisation, Role role) {}

    private record Rule(String group, Grant grant) {}

    private final List<Rule> rules;

    private GroupMapping(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reads {@code group=UNIT:ROLE,group=UNIT:ROLE}; configuration that cannot be read stops the start. */
    public static GroupMapping of(String text) {
        var rules = new ArrayList<Rule>();
        for (String part : text.split(",")) {
            if (part.isBlank()) continue;
            int equals = part.lastIndexOf('=');
            int colon = part.lastIndexOf(':');
            if (equals < 1 || colon < equals + 2) throw unreadable(part);
            rules.add(new Rule(part.substring(0, equals).strip(), new Grant(part.substring(equals + 1, colon).strip(), role(part, colon))));
        }
        return new GroupMapping(List.copyOf(rules));
    }

    private static Role role(String part, int colon) {
        try {
            return Role.valueOf(part.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            throw unreadable(part);
        }
    }

    private static IllegalArgumentException unreadable(String part) {
        return new IllegalArgumentException(
                "SIQIAN_OIDC_GROUPS 应写作 group=UNIT:ROLE,…；无法识别：" + part.strip() + " (cannot be read)");
    }

    /** What these groups grant, in the order of the configuration; a group nobody configured grants nothing. */
    List<Grant> grantsOf(Collection<String> groups) {
        return rules.stream().filter(rule -> groups.contains(rule.group)).map(Rule::grant).distinct().toList();
    }

    List<String> organisations() {
        return rules.stream().map(rule -> rule.grant.organisation()).distinct().toList();
    }
}
