/** No text that only says so is longer; longer ones tell what the contact was about. */
const longest = 30;

/** A quick look that spares most texts the long one: one of these signs stands in whatever says so. */
const sign = /[未没取延推改顺爽失另择无待废误暂]|不[上到通]|关机/;

const contact = '联系|联谊|交友|见面|会面|约谈|面谈|谈话|谈心|座谈|走访|慰问|家访|拜访|活动|成行';
/** What ends a clause: 未联系, but not 未联系实际. */
const end = '(?=$|[，,。；;)）])';
/** 未成行, 未能联系上, 电话无人接听, 尚未进行, 待联系: nobody was met or spoken to, */
const notMet = new RegExp(
  `[未没](?:能|有|曾)?(?:如期|按期|按时)?(?:成行|联系[上到]|接通|打通|见[到面着]|见成|谈成|碰面|举行|` +
    `(?:接[听到]?(?:电话)?|进行|开展|实施|${contact})${end})|` +
    '无人(?:接听|应答|接)|无法接通|打不通|联系不[上到]|电话关机|^(?:尚|还|暂)?待(?:联系|进行|开展|约|实施|定)$',
);
/** 取消, 因故改期, 顺延至下周: it was called off, or put off to another day. */
const calledOff = new RegExp(
  '(?:取消|改期|延期|顺延|推迟|延后|改日|另约|择[日期]|暂缓|作废|爽约|失约|误[登录填记])' +
    `(?=$|[，,。；;：:()（）\\s至到在了时]|[\\d一两下本此这再举]|${contact})`,
);
const notDone = /^(?:否|[×✕✖✗✘]|(?:尚|还)?未(?:完成|做)|(?:计划|筹备|进行)中)$/;
/** 课题延期, 婚礼取消: that is something else. */
const otherMatter = new RegExp(
  '(?:课题|项目|评审|职称|合同|聘[期任]|任务|课程?|考试|退休|婚礼|手术|军训|开学|毕业|答辩|申报|工程|政策|[补津]贴|招生|航班|资格|制度|' +
    '论文|学会|比赛|访学|进修|留学|学习|挂职|培训|任期|装修|交付|搬迁|调动|爱人|子女|孩子)[^，,。；;]{0,6}$',
);
/** 改为电话沟通, 已于次日补谈: it came about in another way. */
const cameAbout = new RegExp(
  '改[为成用由以在]?(?:电话|微信|线上|视频|网上|短信|邮件|面谈|约谈)|补(?:谈|访|联系|约|办|上|记|走访)|上次|此前|前次|曾|' +
    '(?:电话|微信|线上|视频|短信)(?:联系|沟通|交流|谈|进行|了解|问候|慰问)|' +
    `[已后又再另][^，,。；;未没取]{0,8}(?:${contact}|进行|完成|开展|接通)`,
);
/** What a content tells of a contact that did take place. */
const substance =
  /了解|听取|询问|反映|建议|希望|意见|诉求|困难|介绍|讨论|祝贺|汇报|商[量讨议]|谈(?![话心])[^，,。；;]{2}/;
/** What calls off a contact in a content: 因故取消, 原定面谈改期至10月20日. Other words may be about anything. */
const aboutContact = new RegExp(`^.{0,4}(?:取消|改期|延期|顺延|推迟)[。.]?$|原[定计]|[因故]|临时|本次|此次|对方|${contact}`);

/** Whether a remark, or what stands in the place of a form, says that the contact did not take place on its day. */
export function saysNotHeld(text: string): boolean {
  if (text === '' || text.length > longest || !sign.test(text)) return false;
  const found = notMet.exec(text) ?? calledOff.exec(text);
  return found !== null && !otherMatter.test(text.slice(0, found.index)) && !cameAbout.test(text);
}

/** Whether a remark says that something is not done: of the contact, where the log has no opinions to speak of. */
export function saysNotDone(text: string): boolean {
  return notDone.test(text);
}

/** Whether a content says so, and tells nothing of a contact. */
export function contentSaysNotHeld(text: string): boolean {
  if (!saysNotHeld(text) || substance.test(text)) return false;
  return notMet.test(text) || aboutContact.test(text);
}
