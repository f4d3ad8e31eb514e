/** A short tick under the finger where the phone can: 10 ms for an answer, 30 ms for a seal. */
export function haptic(ms: 10 | 30): void {
  if ('vibrate' in navigator) navigator.vibrate(ms);
}
