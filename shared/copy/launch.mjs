/** What `npm start`, `npm run demo` and `npm run dev` say in the terminal; plain JavaScript, for it speaks before anything is installed. */
export const launchCopy = {
  installing: '正在安装依赖（第一次约一分钟）……',
  installed: '依赖已就绪。',
  building: '正在构建页面……',
  built: '页面已就绪。',
  demo: '演示：虚构的云川市民营经济促进局，数据在临时文件夹里，停止后不保留。',
  dev: (address) => `开发：页面在 ${address}，改动后两边自动重载。按 Ctrl C 停止。`,
  noNpm: '没有找到 npm。请安装 Node.js（18 或更高版本，自带 npm），再运行 npm start。',
  noNetwork: '依赖没有装上：连不上软件源。请检查网络或代理（npm config get registry），恢复后重新运行。',
  noRight: '依赖没有装上：没有写入本文件夹的权限。请换一个有权限的文件夹或账户，再重新运行。',
  noSpace: '磁盘空间不够，需要约 1 GB。请清理磁盘后重新运行。',
  installFailed: '依赖没有装上。上面是 npm 的说明；解决后重新运行。',
  buildFailed: '页面没有构建成功。上面是构建工具的说明；解决后重新运行。',
  noBuilder:
    '页面需要重新构建，但这个文件夹里没有构建工具。请用完整的离线文件夹，或联网运行 npm ci --include=dev 后再试。',
  noRuntime: (found) =>
    `这台机器没有可用的 Node.js 运行时：需要 22.18 或更高版本，现有 ${found}。请安装新版 Node.js 后重新运行。`,
}
