package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttributeMappingTest {
    @Test
    @DisplayName("the table that the console stores is read in its order, one field twice included")
    void read() {
        AttributeMapping table = AttributeMapping.parse(
                "[{\"key\":\"position\",\"value\":\"title\"},{\"key\":\" position \",\"value\":\"wecom.position\"}]");

        assertThat(table.rows()).containsExactly(new Row("position", "title"), new Row("position", "wecom.position"));
    }

    @Test
    @DisplayName("empty rows are the console's and do not count, half rows are kept to be complained about")
    void emptyRows() {
        assertThat(AttributeMapping.parse("[{\"key\":\"\",\"value\":\" \"},{\"key\":\"alias\",\"value\":\"\"}]")
                        .rows())
                .containsExactly(new Row("alias", ""));
        assertThat(AttributeMapping.parse("[{\"key\":\"alias\"}]").rows()).containsExactly(new Row("alias", ""));
        assertThat(AttributeMapping.parse("[]").rows()).isEmpty();
    }

    @Test
    @DisplayName("what is written is read again")
    void roundTrip() {
        AttributeMapping table = new AttributeMapping(
                List.of(new Row("extattr.工\"号", "wecom.no"), new Row("extattr.*", "wecom.extattr.*")));

        assertThat(AttributeMapping.parse(table.toJson())).isEqualTo(table);
        assertThat(AttributeMapping.parse(DefaultMapping.wecom().toJson())).isEqualTo(DefaultMapping.wecom());
    }

    @ParameterizedTest
    @DisplayName("anything else than an array of objects with texts is refused")
    @ValueSource(
            strings = {"", "x", "{}", "[1]", "[{\"key\":1,\"value\":\"a\"}]", "[{\"key\":{},\"value\":\"a\"}]", "["})
    void refused(String json) {
        assertThatThrownBy(() -> AttributeMapping.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
