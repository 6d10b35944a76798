// Theme and size before the first paint: a file of its own because the content policy allows no inline script.
;(function () {
  var root = document.documentElement
  var theme = 'system'
  var size = 'normal'
  try {
    theme = localStorage.getItem('taizhang.theme') || theme
    size = localStorage.getItem('taizhang.size') || size
  } catch {
    // A browser that keeps nothing shows the usual look.
  }
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light'
  if (size === 'large') root.dataset.size = 'large'
})()
