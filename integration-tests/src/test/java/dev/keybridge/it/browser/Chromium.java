package dev.keybridge.it.browser;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real, headless Chromium with an empty profile. Without Chromium on the machine a test that asks for one is skipped; with
 * {@code CI=true} it fails instead, so that nobody mistakes skipped for shown.
 */
public final class Chromium implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Path profile;
    private final ChromeDriver driver;
    private final Patience patience;

    /** Colours, as an operating system is set. */
    public enum Colours {
        LIGHT,
        DARK
    }

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
                .withTimeout(PATIENCE)
                .withLogOutput(OutputStream.nullOutputStream())
                .withEnvironment(Map.of("TMPDIR", profile.toString(), "LANGUAGE", language.replace('-', '_')))
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        patience = new Patience(driver);
        // A page may be replaced by the next one while it is looked at, and something may still lie over it.
        patience.ignoring(StaleElementReferenceException.class).ignoring(ElementNotInteractableException.class);
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

    /** From now on the browser is one of such a device. */
    public Chromium on(Device device) {
        device.commands().forEach(driver::executeCdpCommand);
        return this;
    }

    /** From now on no page can run scripts. */
    public Chromium withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** From now on there is a device with passkeys, which agrees to everything. */
    public Chromium withPasskeys() {
        driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true)
                .setIsUserConsenting(true));
        return this;
    }

    /** Waits for a frame and looks into it; further frames are inside that one. */
    public Chromium within(String frameSelector) {
        patience.until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector(frameSelector)));
        return this;
    }

    /** Looks at the whole page again. */
    public Chromium outside() {
        driver.switchTo().defaultContent();
        return this;
    }

    /** Whether an element can be seen now. */
    public boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Waits until an element can be seen, and returns what it says. */
    public String read(String selector) {
        return shown(selector).getText();
    }

    /** The id of the element that has the focus. */
    public String focused() {
        return driver.switchTo().activeElement().getDomAttribute("id");
    }

    /** Waits until the element with this id has the focus: that of a new page gets it with the page's first picture. */
    public void awaitFocus(String id) {
        until("document.activeElement?.id === '" + id + "'");
    }

    public void open(String address) {
        driver.get(address);
    }

    /** What pages are told that the person prefers. */
    public void prefers(Colours colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name",
                                "prefers-color-scheme",
                                "value",
                                colours.name().toLowerCase(Locale.ROOT)))));
    }

    /** The host of the page has sent no such cookie. */
    public void forgets(String cookie) {
        driver.manage().deleteCookieNamed(cookie);
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    /** The same for a script that calls its last argument when it has an answer. */
    public Object await(String script, Object... values) {
        return driver.executeAsyncScript(script, values);
    }

    /** Waits until a script's condition holds. */
    public void until(String condition) {
        patience.until(browser -> Boolean.TRUE.equals(driver.executeScript("return !!(" + condition + ")")));
    }

    /** Goes back to what can be reached before. */
    public void pressBackTab() {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** Presses keys one after the other, wherever the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Waits for elements and returns the text of each. */
    public List<String> texts(String selector) {
        return patience.until(browser -> {
            List<String> texts = browser.findElements(By.cssSelector(selector)).stream()
                    .map(WebElement::getText)
                    .toList();
            return texts.isEmpty() ? null : texts;
        });
    }

    /** Whether there is such an element now. */
    public boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Chooses an option of a list by its value. */
    public void choose(String selector, String value) {
        new Select(shown(selector)).selectByValue(value);
    }

    /** The page as a PNG, as large as the window. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Waits until an element is there and can be clicked, and clicks it. */
    public void click(String selector) {
        patience.until(browser -> {
            WebElement element = ExpectedConditions.elementToBeClickable(By.cssSelector(selector))
                    .apply(browser);
            if (element == null) {
                return false;
            }
            element.click();
            return true;
        });
    }

    /** Waits for a field and types into it. */
    public void type(String selector, String text) {
        patience.until(browser -> {
            WebElement field = ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector))
                    .apply(browser);
            if (field == null) {
                return false;
            }
            field.clear();
            field.sendKeys(text);
            return true;
        });
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
        try {
            return patience.until(browser -> {
                String text = text();
                return text.contains(awaited) ? text : null;
            });
        } catch (TimeoutException never) {
            throw new AssertionError("\"" + awaited + "\" is not shown, but:\n" + text(), never);
        }
    }

    private String text() {
        return driver.findElement(By.tagName("body")).getText();
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
        boolean removed;
        do {
            removed = removesProfile();
        } while (!removed);
    }

    /** False when the browser's last processes have removed something at the same time. */
    private boolean removesProfile() {
        if (!Files.exists(profile)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the browser's profile", e);
        }
    }
}
