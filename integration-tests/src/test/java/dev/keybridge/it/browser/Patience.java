package dev.keybridge.it.browser;

import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.util.function.Function;

/** Waits for a page. That it was replaced while it was looked at, which ChromeDriver tells in two ways, it knows as one. */
final class Patience extends WebDriverWait {
    private static final String REPLACED = "does not belong to the document";

    Patience(WebDriver driver) {
        super(driver, Chromium.PATIENCE);
    }

    @Override
    public <V> V until(Function<? super WebDriver, ? extends V> condition) {
        return super.until(browser -> {
            try {
                return condition.apply(browser);
            } catch (WebDriverException e) {
                if (String.valueOf(e.getMessage()).contains(REPLACED)) {
                    throw new StaleElementReferenceException(e.getMessage(), e);
                }
                throw e;
            }
        });
    }
}
