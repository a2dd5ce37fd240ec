/** First grades of the three stages that teaching material is made for: 1 to 3, 4 to 6, 7 to 9. */
const FIRST_GRADES = [1, 4, 7] as const;

/** Which stage a class belongs to by its youngest grade, counted from 0. */
export const stageOf = (grade: number): number =>
	FIRST_GRADES.filter((first) => first <= grade).length - 1;
