import type { Standard } from '../../core/model/standard-set.ts';
import { choice, number, proposed, seen, text } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const PEOPLE: Standard = {
  id: 'NS',
  no: 3,
  title: 'Người làm thư viện và sách giáo khoa của học sinh',
  maxPoints: null,
  criteria: [
    number({
      id: 'KS.3.1',
      no: '3.1',
      label: 'Số người làm công tác thư viện',
      unit: 'người',
      add: ['library_staff'],
      origin: proposed()
    }),
    choice(
      {
        id: 'KS.3.2',
        no: '3.2',
        label: 'Cán bộ thư viện chuyên trách hay kiêm nhiệm',
        origin: seen(FORMS.NGOC_CHUC, 'mục 6')
      },
      'Chuyên trách',
      'Kiêm nhiệm',
      'Chưa có'
    ),
    choice(
      {
        id: 'KS.3.3',
        no: '3.3',
        label: 'Đã bồi dưỡng nghiệp vụ thư viện',
        origin: seen(FORMS.NGOC_CHUC, 'mục 6')
      },
      'Đã bồi dưỡng',
      'Chưa bồi dưỡng'
    ),
    text({
      id: 'KS.3.4',
      no: '3.4',
      label: 'Lãnh đạo phụ trách thư viện (họ tên, chức vụ)',
      origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị')
    }),
    number({
      id: 'KS.3.5',
      no: '3.5',
      label: 'Tỉ lệ học sinh có đủ sách giáo khoa',
      unit: '%',
      add: ['pupils_with_full_sgk'],
      divideBy: ['pupils_total'],
      scale: 100,
      origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị')
    }),
    number({
      id: 'KS.3.6',
      no: '3.6',
      label: 'Học sinh chính sách, khó khăn được hỗ trợ sách giáo khoa',
      unit: 'HS',
      add: ['policy_pupils_supported'],
      origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị')
    })
  ]
};
