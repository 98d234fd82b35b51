import { pinyin } from 'pinyin-pro';

/**
 * The sound of a name without tones, syllables parted by spaces: 张晓明 and 张小明 are both `zhang xiao ming`. Surnames
 * with a sound of their own (单, 仇, 解) are read as surnames. '' for a text without Chinese characters.
 */
export function soundOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed' }).join(' ');
}
