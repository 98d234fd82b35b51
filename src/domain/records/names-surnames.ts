/** Surnames of one character: those of 百家姓 that are still borne, and the common ones that it lacks. */
const SINGLE = new Set(
  Array.from(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
      '酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞' +
      '熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣贲邓郁' +
      '单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封储靳汲邴糜松井段富巫乌焦巴牧山谷车侯全班仰秋仲伊宫宁仇栾甘厉戎祖武' +
      '符刘景詹束龙叶幸司黎薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳逄姬申扶冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温' +
      '别庄晏柴瞿阎充慕连茹习宦艾鱼容向易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄东欧沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶空曾沙' +
      '鞠丰巢关相查后荆红游竺权盖桓公肖付闫覃邸代苑仝佟揭鹿兰牟冼逯楚佘岳帅商海苟展麦邝官信敬亢楼檀漆迟战修初丛由区闭于' +
      '趙錢孫鄭馮陳衛蔣韓楊許呂張嚴謝鄒竇蘇馬魯韋鳳鮑費賀倪湯羅畢鄔樂傅齊顧黃蕭祿紀項閔賈婁顏鍾駱盧莫經繆應鄧單龔陸榮劉葉龍賴喬蒼聞譚勞莊閻連習鄺萬吳'
  )
);

const COMPOUND = new Set([
  '欧阳', '司马', '上官', '诸葛', '夏侯', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '司徒', '司空', '端木',
  '百里', '呼延', '南宫', '西门', '独孤', '钟离', '轩辕', '闻人', '濮阳', '淳于', '单于', '太史', '公冶', '赫连', '澹台', '宗政',
  '申屠', '仲孙', '公羊', '鲜于', '拓跋', '完颜', '纳兰', '第五', '东郭', '左丘', '梁丘', '万俟', '爱新', '叶赫', '歐陽', '司馬',
  '諸葛', '長孫', '東方'
]);

export function isSurname(text: string): boolean {
  return SINGLE.has(text) || COMPOUND.has(text);
}

export function isCompoundSurname(text: string): boolean {
  return COMPOUND.has(text);
}

/** The surname that a Chinese name begins with: 欧阳 of 欧阳娜娜, else the first character; '' for an empty text. */
export function surnameOf(name: string): string {
  const [first = '', second = ''] = name;
  return COMPOUND.has(first + second) ? first + second : first;
}

/** Whether a name begins as Chinese names do, with a surname that is widely borne. */
export function beginsWithSurname(name: string): boolean {
  return isSurname(surnameOf(name));
}
