// Nothing is painted before the tabs stand where they belong, so nothing moves. Browsers that do not know this paint as they always do.
(() => {
  const whole = document.createElement('link');
  whole.rel = 'expect';
  whole.href = '#keybridge-ready';
  whole.setAttribute('blocking', 'render');
  document.head.append(whole);
})();
