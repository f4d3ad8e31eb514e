import type { Participant } from '../model/visit.ts';

type Post = Pick<Participant, 'post'>;

export function isPrincipal({ post }: Post): boolean {
  return /^hiệu trưởng/i.test(post);
}

export function isDeputyPrincipal({ post }: Post): boolean {
  return /^phó hiệu trưởng/i.test(post);
}
