package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.doctor.FindingTexts;
import dev.keybridge.lib.directory.Finding;

import java.util.Map;

/**
 * One finding of a test, in the administrator's language.
 *
 * @param code the point that was looked at; stable
 * @param outcome what came of it: <code>ok</code>, <code>not-checked</code> or what is wrong; stable
 * @param severity <code>OK</code>, <code>INFO</code>, <code>WARNING</code> or <code>ERROR</code>
 * @param explanation absent when the title says it all
 * @param remedy what to do where; absent when there is nothing to do
 * @param facts what belongs to it; neither secrets nor personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String code,
        String outcome,
        String severity,
        String title,
        String explanation,
        String remedy,
        Map<String, Object> facts) {
    static FindingView of(Finding finding, FindingTexts texts) {
        return new FindingView(
                finding.code(),
                finding.outcome(),
                finding.severity().name(),
                texts.title(finding),
                texts.explanation(finding).orElse(null),
                texts.remedy(finding).orElse(null),
                finding.facts());
    }
}
