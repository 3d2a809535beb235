package dev.keybridge.it.browser;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real, headless Chromium with an empty profile. Without Chromium on the machine a test that asks for one is skipped; with
 * {@code CI=true} it fails instead, so that nobody mistakes skipped for shown.
 */
public final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Path profile;
    private final ChromeDriver driver;
    private final WebDriverWait patience;

    private Chromium(Path binary, String language, List<String> more) {
        try {
            profile = Files.createTempDirectory("keybridge-chromium-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1600",
                "--lang=" + language,
                "--user-data-dir=" + profile.resolve("profile"));
        options.addArguments(more);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogOutput(OutputStream.nullOutputStream())
                .withEnvironment(Map.of("TMPDIR", profile.toString(), "LANGUAGE", language.replace('-', '_')))
                .build();
        driver = new ChromeDriver(service, options);
        patience = new WebDriverWait(driver, PATIENCE);
        // A page may be replaced by the next one while it is looked at.
        patience.ignoring(StaleElementReferenceException.class);
    }

    /** Opens a browser of a person who reads this language, such as {@code zh-CN}. */
    public static Chromium reading(String language) {
        return started(language, List.of());
    }

    /** Opens a browser that says to be another one, such as the one of a vendor's app. */
    public static Chromium sayingToBe(String userAgent) {
        return started("en", List.of("--user-agent=" + userAgent));
    }

    private static Chromium started(String language, List<String> more) {
        Path binary = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (binary == null || !Files.isExecutable(DRIVER)) {
            String missing = "Chromium and its driver (" + DRIVER + ") are not installed";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(missing);
            }
            Assumptions.abort(missing);
        }
        return new Chromium(binary, language, more);
    }

    /** Runs a script at the beginning of every page, before the page's own ones. */
    public void runsFirst(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    public void open(String address) {
        driver.get(address);
    }

    /** Waits until an element is there and can be clicked, and clicks it. */
    public void click(String selector) {
        patience.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
                .click();
    }

    /** Waits for a field and types into it. */
    public void type(String selector, String text) {
        WebElement field = shown(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Waits for a field that has a value, and returns the value. */
    public String filledValue(String selector) {
        return patience.until(browser -> {
            String value = browser.findElement(By.cssSelector(selector)).getDomProperty("value");
            return value == null || value.isEmpty() ? null : value;
        });
    }

    /** Waits until the page shows this text, and returns all the text that it shows. */
    public String textWith(String awaited) {
        return patience.until(browser -> {
            // Not by element: one that is replaced meanwhile is an error of its own.
            String text = String.valueOf(driver.executeScript("return document.body ? document.body.innerText : ''"));
            return text.contains(awaited) ? text : null;
        });
    }

    /** Waits until the browser has gone to an address with this in it, and returns it. */
    public URI addressWith(String awaited) {
        patience.until(ExpectedConditions.urlContains(awaited));
        return address();
    }

    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    private WebElement shown(String selector) {
        return patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the browser's profile", e);
        }
    }
}
