import type { SessionUser } from '$lib/core/model/person.ts';

declare global {
  namespace App {
    interface Locals {
      /** Who is logged in, or null. Set once in hooks.server.ts. */
      user: SessionUser | null;
    }
    interface Error {
      message: string;
      /** Id in the catalogue of problems, when it is one of ours. */
      problem?: string;
    }
  }
}

export {};
