import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/core/problem.ts';
import { running } from '$lib/server/running.ts';
import { readSetFile } from '$lib/server/sheets/read-set.ts';
import { previewImport, takeImport, type ImportPreview } from '$lib/server/standards/import-set.ts';
import { asPage } from '../../guard.ts';
import { officer } from '../officer.ts';
import { readUpload } from './upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  asPage(async () => {
    officer(locals.user);
    return {};
  });

/** What the page shows after a file was sent. */
interface ImportAnswer {
  preview: ImportPreview | null;
  /** Why nothing could be read, or nothing was taken. */
  message: string | null;
}

export const actions: Actions = {
  /** Step `preview` changes nothing; step `take` brings the same file again, and it is read and judged anew. */
  default: ({ locals, request }) =>
    told(async () => {
      const user = officer(locals.user);
      const { bytes, step, fingerprint } = await readUpload(request);
      const context = await running();
      if (step === 'preview')
        return { preview: await previewImport(context, user, bytes, readSetFile), message: null };
      const taken = await takeImport(context, user, bytes, fingerprint, readSetFile);
      if ('draft' in taken) redirect(303, `/office/standards/drafts/${taken.draft}`);
      return {
        preview: taken.preview,
        message: 'Tệp hoặc bản soạn đã khác lần xem trước, nên chưa ghi gì. Xem lại rồi bấm lần nữa.'
      };
    })
};

async function told(work: () => Promise<ImportAnswer>) {
  try {
    const answer = await work();
    return answer.preview?.kind === 'errors' ? fail(422, answer) : answer;
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const answer: ImportAnswer = { preview: null, message: cause.message };
    return fail(cause.status, answer);
  }
}
