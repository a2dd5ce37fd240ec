/** A name as it may stand in front of a colon: short, without punctuation. 「讲述人」「说话人2」 */
export const NAME = '[^\\s\\d：:，。！？、；,.!?;<>【】\\[\\]（）()「」“”"]{1,12}\\d{0,6}';

/** A name and a colon at the beginning of a text. */
export const SPEAKER = new RegExp(`^\\s*(${NAME})\\s*[：:]\\s*`);

const USUAL =
	/^(?:讲述人|讲述者|口述人|口述者|受访人|受访者|采访人|采访者|访谈人|访问人|主持人|记录人|问|答)\d*$/;

/** Names that are names wherever they stand; others have to be seen where only a name can be. */
export const isUsualName = (name: string): boolean => USUAL.test(name);
