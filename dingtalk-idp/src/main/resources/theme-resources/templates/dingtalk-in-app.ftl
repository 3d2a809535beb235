<!DOCTYPE html>
<html lang="${(locale.currentLanguageTag)!'en'}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <title>${msg("dingtalk-page-title")}</title>
    <style nonce="${page.nonce}">
        body { margin: 0; min-height: 100vh; display: flex; align-items: center; justify-content: center; text-align: center;
               font: 1rem/1.5 system-ui, sans-serif; color: #1f2329; background: #fff; }
        main { padding: 2rem; max-width: 26rem; }
        h1 { font-size: 1.25rem; font-weight: 600; }
        button { padding: .5rem; border: 0; background: none; font: inherit; color: #0b57d0; text-decoration: underline; cursor: pointer; }
        @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #151515; } button { color: #92c5f9; } }
    </style>
</head>
<body>
<main>
    <h1>${msg("dingtalk-page-title")}</h1>
    <p id="dingtalk-wait" role="status" hidden>${msg("dingtalk-page-wait")}</p>
    <noscript><p>${msg("dingtalk-page-noscript")}</p></noscript>
    <form id="dingtalk-sign-in" method="post" action="${page.action}" data-script="${page.script}"
          data-corp-id="${page.corpId}" data-client-id="${page.clientId}" data-patience="${page.patience}">
        <input type="hidden" name="state" value="${page.state}">
        <input type="hidden" name="jsapiCode" value="">
        <input type="hidden" name="obstacle" value="">
        <button type="submit">${msg("dingtalk-page-web")}</button>
    </form>
</main>
<script nonce="${page.nonce}">
    (function () {
        'use strict';
        var form = document.getElementById('dingtalk-sign-in');
        var ended = false;
        var older = false;

        // Whatever comes first is the end: DingTalk has been seen to answer twice, and a state is good for one request.
        function end(field, value) {
            if (!ended) {
                ended = true;
                form.elements[field].value = value;
                form.submit();
            }
        }

        function refused() {
            end('obstacle', 'refused');
        }

        function got(answer) {
            if (answer && answer.code) {
                end('jsapiCode', answer.code);
            } else {
                refused();
            }
        }

        function ask(find, question, otherwise) {
            try {
                var asked = find().requestAuthCode(question);
                if (asked && asked.then) {
                    asked.then(got, otherwise);
                }
            } catch (missing) {
                otherwise();
            }
        }

        // A new script in an old client has the function, and the client refuses it.
        function askOlderClient() {
            if (!older) {
                older = true;
                ask(function () { return window.dd.runtime.permission; },
                    { corpId: form.dataset.corpId, onSuccess: got, onFail: refused },
                    refused);
            }
        }

        function askClient() {
            ask(function () { return window.dd; },
                { corpId: form.dataset.corpId, clientId: form.dataset.clientId, onSuccess: got, onFail: askOlderClient },
                askOlderClient);
        }

        // DingTalk's script leaves no "dd" behind where it meets a module loader; a client may have put one into the page.
        function hideModuleLoaders() {
            var hidden = ['define', 'exports', 'module'].filter(function (name) {
                return typeof window[name] !== 'undefined';
            }).map(function (name) {
                var loader = window[name];
                window[name] = undefined;
                return function () { window[name] = loader; };
            });
            return function () {
                hidden.forEach(function (restore) { restore(); });
            };
        }

        form.addEventListener('submit', function () { ended = true; });
        document.getElementById('dingtalk-wait').hidden = false;
        window.setTimeout(function () { end('obstacle', 'timeout'); }, Number(form.dataset.patience));
        var showModuleLoaders = hideModuleLoaders();
        var script = document.createElement('script');
        script.onload = function () { showModuleLoaders(); askClient(); };
        script.onerror = function () { showModuleLoaders(); end('obstacle', 'script'); };
        script.src = form.dataset.script;
        document.head.appendChild(script);
    }());
</script>
</body>
</html>
