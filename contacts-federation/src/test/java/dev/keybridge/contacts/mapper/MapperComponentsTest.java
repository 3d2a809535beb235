package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.FakeRealm;
import dev.keybridge.contacts.mapping.FixedRule;
import dev.keybridge.contacts.mapping.PersonMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MapperComponentsTest {
    private static final String HARDCODED = "contact-hardcoded-attribute-mapper";

    private final FakeRealm realm = new FakeRealm();

    @Test
    @DisplayName("mappers come by priority, and by id among equals, in whatever order they were made")
    void order() {
        realm.mapper("c", HARDCODED, "attribute", "x", "value", "third", "priority", "10");
        realm.mapper("b", HARDCODED, "attribute", "x", "value", "second");
        realm.mapper("d", HARDCODED, "attribute", "x", "value", "fourth", "priority", "200");
        realm.mapper("a", HARDCODED, "attribute", "x", "value", "first", "priority", "0");
        realm.mapper("y", "a-kind-of-tomorrow");
        realm.mapper("z", HARDCODED, "attribute", "x", "value", "foreign").setParentId("another provider");

        assertThat(MapperComponents.rules(realm.session(), realm.realm(), realm.provider()))
                .containsExactly(
                        new FixedRule("x", "first"),
                        new FixedRule("x", "second"),
                        new FixedRule("x", "third"),
                        new FixedRule("x", "fourth"));
    }

    @Test
    @DisplayName("the mapping of a provider is its table and its mappers")
    void mapping() {
        realm.provider().put("attributeMapping", "[{\"key\":\"alias\",\"value\":\"nickname\"}]");
        realm.mapper("a", HARDCODED, "attribute", "source", "value", "WeCom");

        PersonMapping mapping = MapperComponents.mapping(realm.session(), realm.realm(), realm.provider());

        assertThat(mapping.managedAttributes()).containsExactly("nickname", "source", "wecom.userid");
    }
}
