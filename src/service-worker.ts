/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Pages that only the server can draw. Everything else opens from the phone, deep links too. */
const SERVER_PAGES = [/^\/api\//, /^\/office(\/|$)/, /^\/set-up\//, /^\/verify\//];

// Build files carry their hash in the name; the others are versioned by the app.
precacheAndRoute([
  ...build.map((url) => ({ url, revision: null })),
  ...files.filter(isNeededOffline).map((url) => ({ url, revision: version })),
  ...prerendered.map((url) => ({ url, revision: version }))
]);
cleanupOutdatedCaches();

// GET only, and never an upload: a worker in the way of a POST has corrupted others' submissions.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/shell'), { denylist: SERVER_PAGES }));

// A new version waits until the page says so: never during an open visit.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

function isNeededOffline(url: string): boolean {
  return !/\.(txt|md)$/.test(url);
}
