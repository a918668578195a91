-- Spreads the tables of the collector over the workers of a Citus cluster, each survey whole on one of them: every key
-- begins with survey_id and every query names one survey, so that it goes to one worker, where all of SQL is at hand.
-- To be run once, by the owner of the tables, on the coordinator, after the collector has started there once (which makes
-- the tables) and while nobody sends anything. README.md beside this file says what of it was tried.

create extension if not exists citus;

-- select … for update, by which a survey is held still while it changes, needs one copy of each row: that is Citus' own
-- default. Copies against the loss of a machine are made by Postgres' streaming replication instead.
set citus.shard_replication_factor = 1;

select create_distributed_table('survey', 'survey_id', colocate_with => 'none');
select create_distributed_table('profile_version', 'survey_id', colocate_with => 'survey');
select create_distributed_table('assessment', 'survey_id', colocate_with => 'survey');
select create_distributed_table('used_link', 'survey_id', colocate_with => 'survey');
select create_distributed_table('audit', 'survey_id', colocate_with => 'survey');

-- Rows that were there have been copied to the workers. What stays of them on the coordinator is hidden, and would be
-- there still when a person is erased.
select truncate_local_data_after_distributing_table('survey');
select truncate_local_data_after_distributing_table('profile_version');
select truncate_local_data_after_distributing_table('assessment');
select truncate_local_data_after_distributing_table('used_link');
select truncate_local_data_after_distributing_table('audit');

-- kysely_migration and kysely_migration_lock stay as they are: they tell which tables there are, of no survey, and the
-- collector reads them at its start, on the coordinator, from where Citus passes later changes of tables on. There is no
-- reference table, since nothing belongs to all surveys.

-- A count says `set local jit = off`: compiling it takes longer than running it. So that the workers hear it too:
do $$ begin
  execute format('alter database %I set citus.propagate_set_commands = %L', current_database(), 'local');
end $$;
