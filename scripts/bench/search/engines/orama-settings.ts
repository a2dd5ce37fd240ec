import { create } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';

export const newDatabase = () =>
	create({
		schema: { title: 'string', text: 'string' },
		components: { tokenizer: createTokenizer() },
	});
