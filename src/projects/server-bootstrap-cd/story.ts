import type { Story } from "../../data/types.ts";

export const story = {
  lead: "A bare server has no operating system to start from. This CD brings one up in memory, shows a wizard, and then installs the system that was asked for.",
  specification: [["Targets", "Red Hat, SUSE, Windows"]],
  built: [
    "A CD that guides an administrator in installing an operating system on a bare server. It is built on an MVC (model–view–controller) framework of its own.",
    {
      points: [
        "The back end is Bash, driven by configuration in the manner of Gentoo’s Portage.",
        "The front end is Java on Tomcat.",
        "The two communicate through an .ini file, whose fields keep each other’s logic in step.",
      ],
    },
  ],
  works: [
    {
      steps: [
        "The CD boots into an in-memory Gentoo Linux with a wizard.",
        "In the wizard, the target is configured: Red Hat, SUSE or Windows.",
        "The target installs by itself.",
        "After a reboot the system is in place, with the machine’s drivers.",
      ],
    },
    "The techniques are initrd, squashfs and unionfs, with sysfs to find devices. The installers are *hijacked*:",
    {
      points: [
        "On Linux, drivers and post-install scripts are put into the initrd of the target and into its installer, such as Red Hat’s Anaconda.",
        "For Windows, a purpose-made FreeDOS image starts an unattended installation.",
      ],
    },
  ],
} satisfies Story;
