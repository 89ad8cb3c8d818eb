/** The words of which generated projects are made. */
export const systems = [
  "failover agent", "replication", "message broker", "load balancer", "route agent", "signalling stack", "object store", "key-value store",
  "image server", "billing gateway", "session cache", "log collector", "metrics pipeline", "job scheduler", "boot loader", "live CD",
  "proxy", "worker thread patch", "rate limiter", "DNS resolver", "packet filter", "device driver", "protocol analyser", "search index",
  "queue", "configuration service", "deployment tool", "test bench", "simulator", "storage engine", "directory service", "mail relay",
  "payment switch", "number portability database", "firmware updater", "tracing library", "query planner", "backup service", "lock service",
] as const;

export const technologies = [
  "PostgreSQL", "MySQL", "nginx", "OpenResty", "Redis", "Kafka", "RocksDB", "ZooKeeper", "Consul", "gRPC", "HTTP", "SMPP", "SIGTRAN", "Diameter",
  "LuaJIT", "Linux kernel", "DRBD", "LVS", "U-Boot", "SQLite", "LMDB", "Ceph", "etcd", "NATS", "RabbitMQ", "Prometheus", "eBPF", "DPDK", "TLS", "QUIC",
  "SIP", "MAP", "CAMEL", "LDAP", "SNMP", "BGP", "IPsec", "Docker", "Kubernetes", "systemd",
] as const;

export const languages = ["C", "C++", "Go", "Lua", "Rust", "Java", "Perl", "Tcl", "Python", "Erlang", "Bash", "SQL"] as const;

export const themes = [
  "failover", "replication", "sharding", "storage", "networking", "telecom", "concurrency", "caching", "security", "observability", "scheduling",
  "large-scale clusters", "embedded systems", "testing", "real time", "compression", "parsing", "virtualisation",
] as const;

export const places = ["the core network", "two data centres", "a cluster of forty nodes", "small devices", "the billing system", "mobile clients", "a test laboratory", "the edge"] as const;

export const deeds = ["keeps", "moves", "checks", "spreads", "restores", "measures", "routes", "stores"] as const;

export const goods = ["sessions", "messages", "rows of a table", "images", "call records", "configuration", "blocks of a disk", "metrics", "subscriber data"] as const;

export const manners = ["without losing one when a node fails", "in the order in which they came", "within five milliseconds", "with no lock held over the network", "while the schema changes", "at the rate the line allows"] as const;

export const employers = ["Northern Telecom Works", "Harbour Systems", "Lantern Music", "Blue River Web", "Elm Street Labs", "Pearl Delta Networks", "Granite Storage", "Signal House"] as const;
