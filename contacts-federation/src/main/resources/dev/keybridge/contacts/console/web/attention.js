// Whether somebody is at the page. Each question to the server keeps the administrator's session alive, and a session that
// nobody uses has to be able to end.
import { useEffect, useState } from 'preact/hooks';

const MINUTES = 10;
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

let last = Date.now();
const listeners = new Set();

const isAway = () => Date.now() - last > MINUTES * 60_000;

function noticed() {
  const wasAway = isAway();
  last = Date.now();
  if (wasAway) {
    listeners.forEach((tell) => tell(false));
  }
}

INPUTS.forEach((input) => addEventListener(input, noticed, { capture: true, passive: true }));

/** Whether the page is looked at, as far as can be told. */
export const isAttended = () => !document.hidden && !isAway();

/** Whether nobody has touched the page for so long that it is not renewed any more. */
export function useAway() {
  const [away, setAway] = useState(isAway());
  useEffect(() => {
    listeners.add(setAway);
    const timer = setInterval(() => setAway(isAway()), 1000);
    return () => {
      listeners.delete(setAway);
      clearInterval(timer);
    };
  }, []);
  return away;
}
