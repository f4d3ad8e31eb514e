import type { SessionUser } from '$lib/core/model/person.ts';
import { isProblemId, PROBLEMS, type ProblemId } from '$lib/core/problem.ts';

export type LoginResult = { user: SessionUser } | { problem: ProblemId };

/** Asks the server; never throws. Without a network the problem is `offline`. */
export async function logIn(username: string, password: string): Promise<LoginResult> {
  let response: Response;
  try {
    response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: username.trim().normalize('NFC'), password })
    });
  } catch {
    return { problem: navigator.onLine ? 'server-away' : 'offline' };
  }
  const body: { user?: SessionUser; problem?: unknown } | null = await response.json().catch(() => null);
  if (response.ok && body?.user) return { user: body.user };
  if (isProblemId(body?.problem)) return { problem: body.problem };
  return { problem: 'server-error' };
}

/** What to say on this page: before the log-in nothing is on the phone yet, so the catalogue's "saved here" would be untrue. */
export function loginProblemText(problem: ProblemId): string {
  if (problem === 'offline') return 'Ngoại tuyến. Đăng nhập cần có mạng; kiểm tra mạng rồi bấm Đăng nhập.';
  if (problem === 'server-away') return 'Chưa liên lạc được với máy chủ. Kiểm tra mạng rồi bấm Đăng nhập.';
  if (problem === 'server-error') return 'Máy chủ gặp lỗi nên chưa đăng nhập được. Chờ ít phút rồi thử lại.';
  return PROBLEMS[problem].text;
}
