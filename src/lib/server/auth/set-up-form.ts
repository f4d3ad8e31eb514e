import type { SetUpForm } from './set-up.ts';

/** What was typed into the set-up form; set-up.ts judges it. */
export function readSetUpForm(data: FormData): SetUpForm {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    organisation: text('organisation'),
    kind: text('kind') === 'province' ? 'province' : 'commune',
    name: text('name'),
    courtesy: text('courtesy') === 'Bà' ? 'Bà' : 'Ông',
    username: text('username'),
    // A password may begin or end with a space.
    password: String(data.get('password') ?? '')
  };
}
