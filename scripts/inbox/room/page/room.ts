import { sendForms } from '../../../desk/page/forms.ts';
import '../../page/work.ts';
import { sending } from '../text.ts';

sendForms(sending);
