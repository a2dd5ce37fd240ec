import { sendForms } from '../../page/forms.ts';
import { sending } from '../text.ts';

sendForms(sending);
