import { PROBLEMS, Problem, type ProblemId } from '../../core/problem.ts';
import type { SessionUser } from '../../core/model/person.ts';

/** Runs a handler of /api; whatever goes wrong becomes `{problem, message}` with the status of the catalogue. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status >= 500) console.error(`${problem.id}:`, error);
    return problemResponse(problem.id, problem.message);
  }
}

export function problemResponse(id: ProblemId, message: string = PROBLEMS[id].text): Response {
  return Response.json(
    { problem: id, message },
    { status: PROBLEMS[id].status, headers: { 'cache-control': 'no-store' } }
  );
}

/** Data that is only for who asked, and only now. */
export function privateJson(body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store', ...headers } });
}

/** @throws Problem `login-required` */
export function requireUser(user: SessionUser | null): SessionUser {
  if (!user) throw new Problem('login-required');
  return user;
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Problem('server-full', null, { cause: error });
  return new Problem('server-error', null, { cause: error });
}
