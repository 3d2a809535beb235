<#-- Opens the same address in the outermost window of this host. -->
<!DOCTYPE html>
<html lang="${(locale.currentLanguageTag)!'en'}">
<head>
    <meta charset="utf-8">
    <meta name="robots" content="noindex, nofollow">
    <title>${msg(page.texts + "title")}</title>
</head>
<body>
<p><a id="on" href="${page.address}" target="_top">${msg(page.texts + "step-out")}</a></p>
<script nonce="${page.nonce}">
    (function () {
        'use strict';
        var outermost = window;
        try {
            while (outermost !== outermost.parent && outermost.parent.location.host === location.host) {
                outermost = outermost.parent;
            }
        } catch (anotherHost) {
            // The window around belongs to somebody else.
        }
        outermost.location.replace(document.getElementById('on').href);
    }());
</script>
</body>
</html>
