<#-- The page inside the login page's frame: the vendor's QR code, and what to do when it does not work. -->
<!DOCTYPE html>
<html lang="${(locale.currentLanguageTag)!'en'}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <meta name="color-scheme" content="light${darkMode?then(' dark', '')}">
    <title>${msg(page.texts + "title")}</title>
    <style nonce="${page.nonce}">
        body { margin: 0; text-align: center; font: .875rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
               color: #151515; background: transparent; }
        iframe { display: block; width: 320px; height: 380px; margin: 0 auto; border: 0; }
        p { box-sizing: border-box; height: 3rem; margin: 0; padding: 0 .25rem; display: flex; align-items: center; justify-content: center; }
        button, a { padding: .25rem .75rem; border: 0; background: none; font: inherit; color: #0b57d0; text-decoration: underline; cursor: pointer; }
        button:focus-visible, a:focus-visible { outline: 2px solid currentColor; border-radius: .25rem; }
        .warning { font-weight: 600; }
        [hidden] { display: none; }
        <#if darkMode>@media (prefers-color-scheme: dark) { body { color: #e6e6e6; } button, a { color: #92c5f9; } }</#if>
    </style>
</head>
<body>
<#if page.frame??>
    <main id="panel" data-frame="${page.frame}" data-callback="${page.callback}" data-state="${page.state}"
          data-code-parameter="${page.codeParameter}" data-seconds="${page.seconds}" data-again="${page.again}">
        <iframe id="vendor" title="${msg(page.texts + "title")}" allow="local-network-access"></iframe>
        <p id="notice" role="status" data-hint="${msg(page.texts + "hint")}" data-failed="${msg(page.texts + "failed")}"
           data-outsider="${msg(page.vendor + "-error-not-a-member")}" data-expired="${msg(page.texts + "expired")}"
           data-done="${msg(page.texts + "done")}">${msg(page.texts + "hint")}</p>
        <button type="button" id="refresh">${msg(page.texts + "refresh")}</button>
        <button type="button" id="again" hidden>${msg(page.texts + "again")}</button>
    </main>
    <script type="module" nonce="${page.nonce}" src="${url.resourcesPath}/${page.vendor}/${page.scripts}/panel.js"></script>
<#else>
    <main>
        <p id="notice" class="warning" role="status">${msg(page.texts + "expired")}</p>
        <#if page.again?has_content>
            <p><a id="again" href="${page.again}" target="_top">${msg(page.texts + "again")}</a></p>
        </#if>
    </main>
</#if>
</body>
</html>
