// Nothing is seen before the tabs stand where they belong, so nothing moves.
(() => {
  const whole = document.createElement('link');
  whole.rel = 'expect';
  whole.href = '#keybridge-ready';
  whole.setAttribute('blocking', 'render');
  document.head.append(whole);
  // Browsers that do not know this show nothing until the page is read. What cannot be seen can have the focus, as long as it is there.
  if (!whole.relList.supports('expect')) {
    document.documentElement.style.opacity = 0;
    addEventListener('DOMContentLoaded', () => document.documentElement.style.removeProperty('opacity'));
  }
})();
