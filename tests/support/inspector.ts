import type { OrganisationId, UserId } from '../../src/lib/core/ids.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';

/** An inspector of the office `east`, apart from the test server so that a small process need not load all of it. */
export const INSPECTOR: SessionUser = {
  id: 'inspector-east' as UserId,
  username: 'inspector-east',
  name: 'Người dùng inspector-east',
  courtesy: 'Bà',
  post: 'chuyên viên',
  role: 'inspector',
  organisation: 'east' as OrganisationId
};
