/*
 * What the benchmarks compare with: the same functions, written as a C programmer usually writes them.
 *
 * Lua's headers need not be there, so what is used of them is declared here. The benchmark compiles this file against the
 * very library that LuaBindGen loads.
 */
#include <stddef.h>
#include <string.h>

typedef struct lua_State lua_State;
typedef long long lua_Integer;
typedef ptrdiff_t lua_KContext;
typedef int (*lua_CFunction)(lua_State *);
typedef int (*lua_KFunction)(lua_State *, int, lua_KContext);

#define LUA_REGISTRYINDEX (-1001000)
#define lua_upvalueindex(i) (LUA_REGISTRYINDEX - (i))
#define lua_pop(L, n) lua_settop(L, -(n) - 1)

extern void lua_settop(lua_State *, int);
extern void lua_pushvalue(lua_State *, int);
extern void lua_pushinteger(lua_State *, lua_Integer);
extern const char *lua_pushlstring(lua_State *, const char *, size_t);
extern void lua_pushcclosure(lua_State *, lua_CFunction, int);
extern lua_Integer lua_tointegerx(lua_State *, int, int *);
extern void lua_createtable(lua_State *, int, int);
extern int lua_getfield(lua_State *, int, const char *);
extern void lua_setfield(lua_State *, int, const char *);
extern int lua_getglobal(lua_State *, const char *);
extern void lua_setglobal(lua_State *, const char *);
extern int lua_rawget(lua_State *, int);
extern int lua_rawgeti(lua_State *, int, lua_Integer);
extern void lua_rawseti(lua_State *, int, lua_Integer);
extern void *lua_newuserdatauv(lua_State *, size_t, int);
extern int lua_setmetatable(lua_State *, int);
extern lua_State *lua_newthread(lua_State *);
extern int lua_pcallk(lua_State *, int, int, int, lua_KContext, lua_KFunction);
extern lua_State *lua_tothread(lua_State *, int);
extern void lua_xmove(lua_State *, lua_State *, int);
extern int lua_resume(lua_State *, lua_State *, int, int *);
extern int lua_yieldk(lua_State *, int, lua_KContext, lua_KFunction);
extern lua_Integer luaL_checkinteger(lua_State *, int);
extern const char *luaL_checklstring(lua_State *, int, size_t *);
extern void *luaL_checkudata(lua_State *, int, const char *);
extern int luaL_error(lua_State *, const char *, ...);
extern int luaL_newmetatable(lua_State *, const char *);

static int add(lua_State *L) {
  lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
  return 1;
}

static int echo(lua_State *L) {
  size_t size;
  const char *text = luaL_checklstring(L, 1, &size);
  lua_pushlstring(L, text, size);
  return 1;
}

static int fail(lua_State *L) { return luaL_error(L, "failed"); }

/* What the driver resumes it with is its result. */
static int suspend(lua_State *L) { return lua_yieldk(L, 0, 0, NULL); }

typedef struct { lua_Integer value; } counter;

/* A class with methods only: __index is the table of methods. */
static int counter_inc(lua_State *L) {
  counter *self = luaL_checkudata(L, 1, "Counter");
  self->value += luaL_checkinteger(L, 2);
  lua_pushinteger(L, self->value);
  return 1;
}

static int counter_new(lua_State *L) {
  counter *self = lua_newuserdatauv(L, sizeof(counter), 0);
  self->value = 0;
  if (luaL_newmetatable(L, "Counter")) {
    lua_createtable(L, 0, 1);
    lua_pushcclosure(L, counter_inc, 0);
    lua_setfield(L, -2, "inc");
    lua_setfield(L, -2, "__index");
  }
  lua_setmetatable(L, -2);
  return 1;
}

/* A class with properties: __index and __newindex compare the name, and __index falls back on the table of methods. */
static int player_inc(lua_State *L) {
  counter *self = luaL_checkudata(L, 1, "Player");
  self->value += luaL_checkinteger(L, 2);
  lua_pushinteger(L, self->value);
  return 1;
}

static int player_index(lua_State *L) {
  counter *self = luaL_checkudata(L, 1, "Player");
  const char *name = luaL_checklstring(L, 2, NULL);
  if (strcmp(name, "value") == 0) {
    lua_pushinteger(L, self->value);
    return 1;
  }
  lua_pushvalue(L, 2);
  lua_rawget(L, lua_upvalueindex(1));
  return 1;
}

static int player_newindex(lua_State *L) {
  counter *self = luaL_checkudata(L, 1, "Player");
  const char *name = luaL_checklstring(L, 2, NULL);
  if (strcmp(name, "value") != 0) return luaL_error(L, "'Player.%s' does not exist", name);
  self->value = luaL_checkinteger(L, 3);
  return 0;
}

static int player_new(lua_State *L) {
  counter *self = lua_newuserdatauv(L, sizeof(counter), 0);
  self->value = 0;
  if (luaL_newmetatable(L, "Player")) {
    lua_createtable(L, 0, 1);
    lua_pushcclosure(L, player_inc, 0);
    lua_setfield(L, -2, "inc");
    lua_pushcclosure(L, player_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pushcclosure(L, player_newindex, 0);
    lua_setfield(L, -2, "__newindex");
  }
  lua_setmetatable(L, -2);
  return 1;
}

static void set(lua_State *L, const char *type, const char *name, lua_CFunction function) {
  if (lua_getglobal(L, type) == 0) {
    lua_pop(L, 1);
    lua_createtable(L, 0, 4);
    lua_pushvalue(L, -1);
    lua_setglobal(L, type);
  }
  lua_pushcclosure(L, function, 0);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

/* What any call of a C function costs. */
int peer_nothing(lua_State *L) {
  (void)L;
  return 0;
}

int peer_add(lua_State *L) { return add(L); }

/* Called under lua_pcallk. */
int peer_open(lua_State *L) {
  set(L, "api", "add", add);
  set(L, "api", "echo", echo);
  set(L, "api", "fail", fail);
  set(L, "api", "suspend", suspend);
  set(L, "Counter", "new", counter_new);
  set(L, "Player", "new", player_new);
  return 0;
}

/* (function, n) -> how many of the n resumptions found it waiting. */
int peer_waits(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 2), waits = 0;
  lua_State *co = lua_newthread(L);
  int results = 0;
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  lua_pushinteger(co, n);
  while (lua_resume(co, L, 1, &results) == 1) {
    waits++;
    lua_pop(co, results);
    lua_pushinteger(co, 1);
  }
  lua_pushinteger(L, waits);
  return 1;
}

/* (function, n) -> the sum of n results. */
int peer_calls(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 2), sum = 0;
  for (lua_Integer i = 0; i < n; i++) {
    lua_pushvalue(L, 1);
    lua_pushinteger(L, i);
    lua_pushinteger(L, 1);
    if (lua_pcallk(L, 2, 1, 0, 0, NULL) != 0) return luaL_error(L, "failed");
    sum += lua_tointegerx(L, -1, NULL);
    lua_pop(L, 1);
  }
  lua_pushinteger(L, sum);
  return 1;
}

static const char *const keys[] = {"k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"};

/* (n): n tables of ten keys. */
int peer_fill(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 1);
  for (lua_Integer i = 0; i < n; i++) {
    lua_createtable(L, 0, 10);
    for (int k = 0; k < 10; k++) {
      lua_pushinteger(L, k);
      lua_setfield(L, -2, keys[k]);
    }
    lua_setglobal(L, "filled");
  }
  return 0;
}

/* (n) -> the sum of the ten keys of the table `filled`, read n times. */
int peer_read(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 1), sum = 0;
  for (lua_Integer i = 0; i < n; i++) {
    lua_getglobal(L, "filled");
    for (int k = 0; k < 10; k++) {
      lua_getfield(L, -1, keys[k]);
      sum += lua_tointegerx(L, -1, NULL);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  lua_pushinteger(L, sum);
  return 1;
}

/* (function, n) -> how many of n coroutines, all of which wait at once, came to their end. */
int peer_many(lua_State *L) {
  lua_Integer n = luaL_checkinteger(L, 2), ended = 0;
  int results = 0;
  lua_createtable(L, (int)n, 0);
  for (lua_Integer i = 1; i <= n; i++) {
    lua_State *co = lua_newthread(L);
    lua_rawseti(L, 3, i);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    lua_resume(co, L, 0, &results);
    lua_pop(co, results);
  }
  for (lua_Integer i = 1; i <= n; i++) {
    lua_State *co;
    lua_rawgeti(L, 3, i);
    co = lua_tothread(L, -1);
    lua_pushinteger(co, 1);
    if (lua_resume(co, L, 1, &results) == 0) ended++;
    lua_pop(L, 1);
  }
  lua_pushinteger(L, ended);
  return 1;
}
