package dev.keybridge.contacts.rest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

final class PageTest {
    @Test
    @DisplayName("every part of a list tells its length, and only those that do not reach its end have it counted")
    void total() {
        for (int length = 0; length < 12; length++) {
            for (int first = 0; first < 15; first++) {
                for (int max = 1; max < 14; max++) {
                    int rows = Math.max(0, Math.min(max, length - first));
                    int all = length;
                    AtomicInteger counted = new AtomicInteger();
                    long total = Page.of(first, max).total(rows, () -> {
                        counted.incrementAndGet();
                        return all;
                    });
                    assertThat(total).as("%d from %d of %d", max, first, length).isEqualTo(length);
                    boolean end = first == 0 && length < max || first < length && length < first + max;
                    assertThat(counted).hasValue(end ? 0 : 1);
                }
            }
        }
    }
}
