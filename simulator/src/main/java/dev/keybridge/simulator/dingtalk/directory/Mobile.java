package dev.keybridge.simulator.dingtalk.directory;

import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;

import java.util.Optional;

/**
 * A mobile number as DingTalk splits it.
 *
 * @param stateCode without the plus sign; 86 if the number has none
 * @param number without the country code
 */
public record Mobile(String stateCode, String number) {
    /** Reads {@code 13800000001} or {@code +852 90000001}. */
    public static Optional<Mobile> of(Person person) {
        return person.detail(Detail.MOBILE).filter(text -> !text.isBlank()).map(Mobile::parse);
    }

    private static Mobile parse(String text) {
        if (!text.startsWith("+")) {
            return new Mobile("86", text);
        }
        int end = text.indexOf(' ');
        return end < 0 ? new Mobile("86", text) : new Mobile(text.substring(1, end), text.substring(end + 1));
    }
}
