import { error, fail, redirect } from '@sveltejs/kit';
import { MIN_PASSWORD } from '$lib/server/auth/auth.ts';
import { readSetUpForm } from '$lib/server/auth/set-up-form.ts';
import { asProblem } from '$lib/server/http/answer.ts';
import { running } from '$lib/server/running.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  const { setUp } = await running();
  // The address is a secret until it is used.
  setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  try {
    await setUp.check(params.token);
  } catch (cause) {
    const problem = asProblem(cause);
    error(problem.status, { message: problem.message, problem: problem.id });
  }
  return { minPassword: MIN_PASSWORD };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    const data = await request.formData();
    const form = readSetUpForm(data);
    // Everything but the password is given back to be corrected.
    const typed = {
      organisation: form.organisation,
      kind: form.kind,
      name: form.name,
      courtesy: form.courtesy,
      username: form.username
    };
    if (form.password !== String(data.get('again') ?? ''))
      return fail(422, { typed, message: 'Hai lần nhập mật khẩu chưa giống nhau.' });
    try {
      await (await running()).setUp.complete(params.token, form);
    } catch (cause) {
      const problem = asProblem(cause);
      return fail(problem.status, { typed, message: problem.message });
    }
    redirect(303, '/login');
  }
};
