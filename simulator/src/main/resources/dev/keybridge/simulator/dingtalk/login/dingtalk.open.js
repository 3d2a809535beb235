/* Simulated DingTalk: what the client offers to pages, as far as sign-in needs it. */
(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(factory);
  } else {
    root.dd = factory();
  }
})(this, function () {
  'use strict';
  var source = document.currentScript ? document.currentScript.src.split('?')[0] : '';
  var pending = (window.simulatedDingTalk = window.simulatedDingTalk || {});
  var agent = navigator.userAgent;
  var inClient = /DingTalk/i.test(agent);
  var version = (/DingTalk[/(]([0-9]+(?:\.[0-9]+)*)/i.exec(agent) || [null, '0'])[1];
  var platform = !inClient ? 'notInDingTalk'
    : /iPhone|iPad/.test(agent) ? 'ios'
    : /Android/.test(agent) ? 'android'
    : 'pc';
  var number = 0;

  function call(handler, value) {
    if (typeof handler === 'function') {
      handler(value);
    }
  }

  function fail(options, code, message) {
    call(options.onFail, { errorCode: code, errorMessage: message });
  }

  function isOlderThan(wanted) {
    var mine = version.split('.').map(Number);
    for (var i = 0; i < wanted.length; i++) {
      if ((mine[i] || 0) !== wanted[i]) {
        return (mine[i] || 0) < wanted[i];
      }
    }
    return false;
  }

  function ask(options) {
    if (!inClient) {
      fail(options, '-1', 'not in DingTalk');
      return;
    }
    var name = 'answer' + Date.now() + '_' + number++;
    var script = document.createElement('script');
    var query = '?callback=' + name + '&page=' + encodeURIComponent(location.origin)
      + '&corpId=' + encodeURIComponent(options.corpId || '');
    if (options.clientId) {
      query += '&clientId=' + encodeURIComponent(options.clientId);
    }
    pending[name] = function (answer) {
      delete pending[name];
      script.remove();
      if (answer.code) {
        call(options.onSuccess, { code: answer.code });
      } else {
        fail(options, answer.errorCode, answer.errorMessage);
      }
    };
    script.onerror = function () {
      delete pending[name];
      script.remove();
      fail(options, '-1', 'the client does not answer');
    };
    script.src = source + query;
    document.head.appendChild(script);
  }

  return {
    version: version,
    env: { platform: platform, version: version },
    ready: function (handler) {
      if (inClient) {
        setTimeout(handler, 0);
      }
    },
    error: function () {},
    requestAuthCode: function (options) {
      if (isOlderThan([7, 0, 45])) {
        fail(options, '-1', 'method not supported');
      } else {
        ask(options);
      }
    },
    runtime: { permission: { requestAuthCode: function (options) { ask({ corpId: options.corpId, onSuccess: options.onSuccess, onFail: options.onFail }); } } }
  };
});
