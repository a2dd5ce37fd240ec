import type { Check } from './index.ts';
import type { Issue } from './issue.ts';

const FILE = 'content/site.yaml';

/** What the public site must say about itself. */
export const productionDetails: Check = ({ site, files }, { production }) => {
	const issues: Issue[] = [];
	if (!files.some(({ file }) => file === FILE))
		issues.push({
			name: 'production-details',
			file: FILE,
			message: '找不到馆名和备案号的文件',
			fix: '新建 content/site.yaml，写上 name 和 version',
		});
	if (production && site && site.icp === undefined)
		issues.push({
			name: 'production-details',
			file: FILE,
			message: '正式发布缺少「ICP备案号」',
			fix: '请补上一行，例如 icp: 蜀ICP备00000000号',
		});
	return issues;
};
