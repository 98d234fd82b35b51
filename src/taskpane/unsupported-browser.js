/*
 * Runs before everything else and starts the pane. Written in ES5, because the web views it has to speak to are
 * Internet Explorer 11 and the old Edge (EdgeHTML), which Excel 2016 and 2019 embed; they would stumble over the
 * bundles' syntax and show an empty pane. So the page names its bundles in a meta tag, and only this script loads
 * them. The build puts it into the page as it stands and writes its hash into the content security policy.
 */
(function () {
  'use strict';

  var OLD_EXCEL = {
    zh: [
      '这个 Excel 太旧，无法运行“联谊交友台账助手”。您的工作簿没有任何改动。',
      '请任选一种办法：',
      '1. 更新到 Microsoft 365，或 Office LTSC 2021 及以上版本；已是 Microsoft 365 的，请更新 Office 和系统，' +
        '并请管理员安装 Microsoft Edge WebView2 运行时。',
      '2. 用新版 Edge、Chrome 等浏览器打开网页版 Excel，在其中使用本加载项。'
    ],
    en: [
      'This Excel is too old to run Liaison Ledger. Your workbook has not been changed.',
      'Please do one of these:',
      '1. Update to Microsoft 365, or to Office LTSC 2021 or later. If you already have Microsoft 365, update Office ' +
        'and the system, and ask your administrator to install the Microsoft Edge WebView2 runtime.',
      '2. Open Excel on the web in a current browser such as Edge or Chrome, and use the add-in there.'
    ]
  };

  var NOT_LOADED = {
    zh: [
      '窗格没有加载完整，因此无法使用。您的工作簿没有任何改动。',
      '请检查网络，关闭窗格后重新打开。如果仍不行，请把下面的地址告诉管理员：它没有加载成功。'
    ],
    en: [
      'The pane did not load completely, so it cannot be used. Your workbook has not been changed.',
      'Please check the network, then close the pane and open it again. If that does not help, give your ' +
        'administrator the address below: it failed to load.'
    ]
  };

  /** True when the web view can run the bundles; toSorted stands for the newest features that they use. */
  function canRunBundles() {
    if (/MSIE |Trident\/|Edge\//.test(navigator.userAgent)) return false;
    return 'noModule' in document.createElement('script') && typeof Array.prototype.toSorted === 'function';
  }

  function appendLines(parent, lang, lines) {
    var block = document.createElement('div');
    block.setAttribute('lang', lang);
    for (var i = 0; i < lines.length; i += 1) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(lines[i]));
      block.appendChild(line);
    }
    parent.appendChild(block);
  }

  function showNotice(texts, address) {
    var notice = document.getElementById('notice');
    if (notice.firstChild) return;
    appendLines(notice, 'zh-CN', texts.zh);
    appendLines(notice, 'en', texts.en);
    if (address) appendLines(notice, 'en', [address]);
    notice.style.display = 'block';
  }

  /** Tells Excel that the page has loaded; otherwise Excel covers the notice with a message of its own. */
  function answerExcel() {
    if (window.Office && window.Office.onReady) window.Office.onReady();
  }

  function addScript(address) {
    var script = document.createElement('script');
    script.src = address;
    script.async = false;
    script.onerror = function () {
      showNotice(NOT_LOADED, script.src);
      answerExcel();
    };
    document.head.appendChild(script);
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (!canRunBundles()) {
      showNotice(OLD_EXCEL);
      answerExcel();
    } else if (!window.Office) {
      showNotice(NOT_LOADED, document.getElementById('office-js').src);
    } else {
      var bundles = document.getElementById('bundles').getAttribute('content').split(' ');
      for (var i = 0; i < bundles.length; i += 1) addScript(bundles[i]);
    }
  });
})();
