/**
 * Registers the service worker and tells when a new version waits. It takes over only after `accept` is called;
 * then the page is loaded once anew, when the new worker really controls it.
 */
export async function watchForUpdate(offer: (accept: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js', { type: 'module' });
  const accept = () => {
    workbox.addEventListener('controlling', () => location.reload());
    workbox.messageSkipWaiting();
  };
  workbox.addEventListener('waiting', () => offer(accept));
  await workbox.register();
}
